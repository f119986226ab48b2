/** Shows a PDF in the platform's own reader; false when it could not be opened. */
export type OpenDocument = (url: string) => Promise<boolean>

export declare const openDocument: OpenDocument
