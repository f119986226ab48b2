import type { ScanCode } from './scan-code'

export const scanCode: ScanCode = async () => 'unavailable'
