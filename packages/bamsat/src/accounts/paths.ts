export { passwordPath, signInPath, signOutPath } from '../ui/index.js';
export const setUpPath = () => '/cai-dat';
export const accountsPath = () => '/quan-tri/tai-khoan';
export const accountPath = (id: string) => `/quan-tri/tai-khoan/${id}`;
