import { entryLines } from '@app/rules/ledger/entry-words'
import { dayOf, shortDate, timeOf } from '@app/rules/time/day'
import { ledgerFaultNames, objectionStateNames } from '@app/types/ledger/values'
import type { ReactNode } from 'react'
import { showPhoto } from '../device/show-photo'
import { Image, View } from '../ui/box'
import { Card, Section } from '../ui/card'
import { Pair } from '../ui/row'
import { Strip } from '../ui/strip'
import { Tap } from '../ui/tap'
import { type EntryShown, whenWords } from './words'

type Version = EntryShown['versions'][number]
export type Objection = EntryShown['objections'][number]

const momentOf = (at: string): string => `${shortDate(dayOf(at))} ${timeOf(at)}`

const Photos = ({ photos }: { readonly photos: Version['photos'] }) => {
  if (photos.length === 0) return null
  const urls = photos.map(({ url }) => url)
  return (
    <View className='photo-strip'>
      {urls.map((url, n) => (
        <Tap key={photos[n]?.sha256 ?? url} label={`看第 ${n + 1} 张照片`} onTap={() => showPhoto(url, urls)}>
          <Image className='photo-strip__picture' src={url} mode='aspectFill' />
        </Tap>
      ))}
    </View>
  )
}

const VersionCard = ({ version }: { readonly version: Version }) => {
  const { content, by, at, note, reason, faults, photos } = version
  return (
    <Card>
      {faults.map((fault) => (
        <Strip key={fault} look='warn'>
          {ledgerFaultNames[fault]}
        </Strip>
      ))}
      {entryLines(content).map(({ name, value }) => (
        <Pair key={name} name={name} value={value} />
      ))}
      {note !== '' && <Pair name='说明' value={note} />}
      <Pair name='记录人' value={`${by}，${momentOf(at)}`} />
      {reason !== undefined && <Pair name='为什么更正' value={reason} />}
      <Photos photos={photos} />
    </Card>
  )
}

const ObjectionCard = ({ objection, foot }: { readonly objection: Objection; readonly foot: ReactNode }) => {
  const { words, by, at, answer, review, state } = objection
  return (
    <Card must={state === 'open'} title={objectionStateNames[state]}>
      <Pair name='异议' value={words} />
      <Pair name='执法人员' value={`${by}，${momentOf(at)}`} />
      {answer && (
        <>
          <Pair name='店里答复' value={answer.words} />
          <Pair name='答复人' value={`${answer.by}，${momentOf(answer.at)}`} />
          <Photos photos={answer.photos} />
        </>
      )}
      {review && (
        <Pair
          name='复核'
          value={`${review.accepted ? '认可答复' : '异议成立'}${review.words ? `：${review.words}` : ''}（${review.by}）`}
        />
      )}
      {foot}
    </Card>
  )
}

type Props = {
  readonly shown: EntryShown
  /** What somebody may do about an objection. */
  readonly onObjection?: (objection: Objection) => ReactNode
}

/** An entry as it stands, objections first, and below it what it was before it was corrected. */
export const EntryBody = ({ shown, onObjection }: Props) => {
  const { versions, objections } = shown
  const newest = versions[versions.length - 1]
  const earlier = versions.slice(0, -1).reverse()
  return (
    <>
      {shown.late && (
        <Strip look='warn' icon='clock'>
          {whenWords(shown)}
        </Strip>
      )}
      {objections.length > 0 && <Section title='异议' count={objections.length} />}
      {objections.map((objection) => (
        <ObjectionCard key={objection.objectionId} objection={objection} foot={onObjection?.(objection)} />
      ))}
      <Section title={earlier.length > 0 ? '更正以后' : '记的是'} />
      {newest && <VersionCard version={newest} />}
      {earlier.length > 0 && <Section title='更正以前' count={earlier.length} />}
      {earlier.map((version) => (
        <VersionCard key={version.at} version={version} />
      ))}
    </>
  )
}
