import { businessTypes } from '@app/types/shop/values'
import { useRouter } from '../../device/hooks'
import { privacyWords } from '../../joining/application-words'
import { missingIn } from '../../joining/draft'
import { api, session } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { type CardProps, PeopleCard, PhotoCard, PlaceCard, ShopCard, StationCard, TypesCard } from './cards'
import { useJoin } from './use-join'

const Cards = (props: CardProps) => {
  const [prepared] = useRead('joining', () => api.shop.prepareApplication())
  const { stations = [], businessTypes: offered = businessTypes } = shownValue(prepared) ?? {}
  return (
    <>
      <ShopCard {...props} />
      <TypesCard {...props} offered={offered} />
      <PeopleCard {...props} />
      <PlaceCard {...props} />
      {stations.length > 0 && <StationCard {...props} stations={stations} />}
      <PhotoCard {...props} />
    </>
  )
}

type SubmitProps = {
  readonly missing: readonly string[]
  readonly isMending: boolean
  readonly busy: boolean
  readonly onSubmit: () => void
}

/** At the end of a form that is longer than a screen: a dock would cover what is still to be filled in. */
const Submit = ({ missing, isMending, busy, onSubmit }: SubmitProps) => (
  <View className='stack'>
    {missing.length > 0 && <View className='note center'>{`还差：${missing.join('、')}`}</View>}
    <Button
      id='submit'
      words={isMending ? '改好，再交' : '交给监管所'}
      disabled={missing.length > 0}
      busy={busy ? '正在送出…' : undefined}
      onTap={onSubmit}
    />
  </View>
)

/** Asking to join: everything on one page, kept with every letter. */
export default function Join() {
  const { applicationId } = useRouter().params
  const { draft, query, again, save, busy, outcome, submit } = useJoin(applicationId)
  const isMending = applicationId !== undefined
  return (
    <Page door='plain' title={isMending ? '补改申请' : '我要入驻'}>
      {isMending && !draft && <QueryNotice query={query} what='这份申请' again={again} />}
      {draft && (
        <>
          <Cards draft={draft} save={save} />
          <OutcomeStrip outcome={outcome} />
          <Submit missing={missingIn(draft)} isMending={isMending} busy={busy} onSubmit={() => void submit()} />
          <View className='note'>{privacyWords(session.get().me?.district.bureauName ?? '本局')}</View>
        </>
      )}
    </Page>
  )
}
