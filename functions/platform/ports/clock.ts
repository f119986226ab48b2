/** The present instant. Rules take a day or an instant; only compositions hold a clock. */
export type Clock = () => Date

/** A new ULID: 26 characters that sort by the clock's millisecond. */
export type NewId = () => string
