import type { Id } from '../shared/index.js';

export const meetingsPath = () => '/cuoc-hop';
export const newMeetingPath = () => '/cuoc-hop/moi';
export const meetingPath = (id: Id) => `/cuoc-hop/${id}`;
export const changeMeetingPath = (id: Id) => `/cuoc-hop/${id}/sua`;
export const holdMeetingPath = (id: Id) => `/cuoc-hop/${id}/da-hop`;
export const cancelMeetingPath = (id: Id) => `/cuoc-hop/${id}/huy`;
export const attachDocumentPath = (id: Id) => `/cuoc-hop/${id}/van-ban`;
export const detachDocumentPath = (id: Id) => `/cuoc-hop/${id}/van-ban/go`;
