/** How the bundler gives a worker whose code lies in the script of the page: one that starts from a folder, too. */
declare module '*?worker&inline' {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}
