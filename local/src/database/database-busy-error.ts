/** Another process, or another database in this one, holds the folder. */
export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError'
  constructor(readonly path: string) {
    super(`The database in ${path} is open already; one process at a time may use it.`)
  }
}
