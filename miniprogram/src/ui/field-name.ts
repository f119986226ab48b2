/** What a screen reader calls a field. */
export declare const fieldName: (label: string) => object
