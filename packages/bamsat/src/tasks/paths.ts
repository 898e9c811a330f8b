import { reviewPath } from '../register/index.js';

export const tasksPath = () => '/nhiem-vu';
/** The list as a table file, with the same filters. */
export const tasksCsvPath = () => '/nhiem-vu/nhiem-vu.csv';
export const newTaskPath = () => '/nhiem-vu/moi';
export const taskPath = (id: string) => `/nhiem-vu/${id}`;
export const reportPath = (id: string) => `/nhiem-vu/${id}/bao-cao`;
export const changePath = (id: string) => `/nhiem-vu/${id}/sua`;
/** One path for verify, return, withdraw, reopen: the form says which. */
export const stepPath = (id: string) => `/nhiem-vu/${id}/buoc`;
export const reportFilePath = (id: string, fileId: string) => `/nhiem-vu/${id}/tep/${fileId}`;

/** Decisions on what a document asks. */
export const acceptPath = (documentId: string, directiveId: string) =>
  `${reviewPath(documentId)}/${directiveId}/giao`;
export const dismissPath = (documentId: string, directiveId: string) =>
  `${reviewPath(documentId)}/${directiveId}/bo-qua`;
export const reopenPath = (documentId: string, directiveId: string) =>
  `${reviewPath(documentId)}/${directiveId}/mo-lai`;
export const acceptAllPath = (documentId: string) => `${reviewPath(documentId)}/giao-het`;
export const acceptChosenPath = (documentId: string) => `${reviewPath(documentId)}/giao-chon`;
export const addMissedPath = (documentId: string) => `${reviewPath(documentId)}/them`;
