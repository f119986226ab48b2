import type { InspectionShown } from '@app/types/inspection/contract'
import { View } from '../ui/box'
import { Phrases } from '../ui/phrases'
import { Strip } from '../ui/strip'
import { conflictWords, type MarkWords, markWords } from '../words/mark-words'

const Found = ({ found, now }: MarkWords) => (
  <Strip look='warn'>
    <View className='strong'>
      <Phrases words={found} />
    </View>
    <View>
      <Phrases words={now} />
    </View>
  </Strip>
)

/** What the server found with a delivered inspection, each with what happens now. */
export const MarksFound = ({ marks = [] }: { readonly marks?: readonly string[] | undefined }) => (
  <>
    {markWords(marks).map((one) => (
      <Found key={one.found} {...one} />
    ))}
  </>
)

/** The same of one that two phones told differently; for staff. */
export const ConflictFound = ({ conflict }: Pick<InspectionShown, 'conflict'>) =>
  conflict ? <Found {...conflictWords[conflict]} /> : null
