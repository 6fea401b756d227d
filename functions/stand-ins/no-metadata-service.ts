/** Stands in for the download of lists of authenticators: we ask no maker about them. */
export {};
