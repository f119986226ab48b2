type Heard = { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }
type Recognition = {
  lang: string
  onresult: (heard: Heard) => void
  onerror: () => void
  onend: () => void
  start: () => void
}
type Recogniser = new () => Recognition

const recogniser = (): Recogniser | undefined => {
  const names = window as unknown as Record<string, Recogniser | undefined>
  return names['SpeechRecognition'] ?? names['webkitSpeechRecognition']
}

export const canDictate = (): boolean => recogniser() !== undefined

export const dictate = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    const Recogniser = recogniser()
    if (!Recogniser) return resolve(undefined)
    const listening = new Recogniser()
    listening.lang = 'zh-CN'
    listening.onresult = ({ results }) => resolve(results[0]?.[0]?.transcript)
    listening.onerror = () => resolve(undefined)
    listening.onend = () => resolve(undefined)
    listening.start()
  })
