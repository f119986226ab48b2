/** Answers the measuring process: `start` with the address once it listens, `cpu` with microseconds used so far. */
export const answerParent = (start: () => Promise<string>): void => {
  process.on('message', (message) => {
    if (message === 'start') void start().then((url) => process.send?.({ url }))
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage()
      process.send?.({ cpu: user + system })
    }
  })
}
