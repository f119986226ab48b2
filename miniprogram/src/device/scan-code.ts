/** Text of a scanned code; `cancelled` when the person turned back; `unavailable` where there is no camera to scan with. */
export type ScanCode = () => Promise<{ readonly text: string } | 'cancelled' | 'unavailable'>

export declare const scanCode: ScanCode
