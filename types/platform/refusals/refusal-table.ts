/** By code: HTTP status, what is said to people, and what they can do next. */
export type RefusalTable = Readonly<Record<string, { status: number; message: string; next: string }>>
