import { createServer } from 'node:net'

/** Resolves when nobody answers on the port; rejects with the error of whoever opens it. */
const tryPort = (port: number, host?: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, ...(host && { host }), exclusive: true }, () => server.close(() => resolve()))
  })

/** A sentence for people when the port cannot be had: asked before anything is built or written. */
export const portTaken = async (port: number): Promise<string | undefined> => {
  try {
    await tryPort(port)
    await tryPort(port, '127.0.0.1')
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      return `端口 ${port} 已被别的程序占用。换一个：npm start -- --port ${port + 1}
Port ${port} is taken by another program. Another one: npm start -- --port ${port + 1}`
    if (code === 'EACCES') return `不能使用端口 ${port}：没有权限 · this user may not open port ${port}`
    throw error
  }
}
