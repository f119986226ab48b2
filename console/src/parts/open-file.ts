/** Lets the browser fetch a file from a short-lived address. */
export const openFile = (url: string, fileName?: string): void => {
  const link = document.createElement('a')
  link.href = url
  link.rel = 'noreferrer'
  if (fileName !== undefined) link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
}
