/**
 * One line for whoever looks after the system: where something went wrong and how, never what people wrote. A parser's
 * message quotes the text it could not read, so of a `SyntaxError` only the name is said.
 */
export const sayFault = (where: Readonly<Record<string, string>>, error: unknown): void => {
  const said = error instanceof SyntaxError ? error.name : String(error)
  process.stderr.write(`${JSON.stringify({ level: 'error', ...where, error: said })}\n`)
}
