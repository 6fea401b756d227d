let pages = 0;

/** True for the first page shown after loading, false ever after. */
export const isFirstPage = (): boolean => pages++ === 0;
