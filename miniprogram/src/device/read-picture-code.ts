/** Text of the code in a picture that the person chooses; `unavailable` where the platform cannot read pictures. */
export type ReadPictureCode = () => Promise<{ readonly text: string } | 'none' | 'cancelled' | 'unavailable'>

export declare const readPictureCode: ReadPictureCode
