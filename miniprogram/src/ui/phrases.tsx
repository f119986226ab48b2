import { Text } from '@tarojs/components'
import { splitPhrases } from './split-phrases'

/** A line may end after a middle dot, but none begins with one: no browser knows that by itself. */
const endAtDots = (text: string) => text.replace(/·/g, '·\u200b')

/** A sentence that breaks between its phrases: no date, no name and no figure with its word is torn apart. */
export const Phrases = ({ words }: { readonly words: string }) => {
  const phrases = splitPhrases(words)
  const [only] = phrases
  if (!only || (phrases.length === 1 && only.breaks !== 'clauses')) return <>{words}</>
  return (
    <>
      {phrases.map(({ text, breaks, at }) =>
        breaks === 'free' ? (
          text
        ) : (
          <Text key={at} className={breaks === 'whole' ? 'unbroken' : 'clauses'}>
            {endAtDots(text)}
          </Text>
        ),
      )}
    </>
  )
}
