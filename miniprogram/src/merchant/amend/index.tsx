import { standingWords } from '@app/rules/amendment/amendment-words'
import { needsTerm } from '@app/rules/licence/kinds'
import type { AmendmentChange } from '@app/types/amendment/contract'
import { type AmendableFact, amendableFactNames, amendableFacts } from '@app/types/amendment/values'
import { licenceKindNames } from '@app/types/licence/values'
import type { Dossier } from '@app/types/shop/contract'
import { businessTypes } from '@app/types/shop/values'
import { type AmendDraft, changeOf, missingIn, saidOf } from '../../amendment/draft'
import { useRouter } from '../../device/hooks'
import { TypeOptions } from '../../joining/type-options'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { Field, TextArea } from '../../ui/field'
import { Pair } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { dayWrong } from '../../words/typed-day'
import { useAmend } from './use-amend'

type Amending = ReturnType<typeof useAmend>
type Props = Pick<Amending, 'draft' | 'save'> & { readonly shop: Dossier }

const papersOf = ({ licences }: Dossier) => licences.filter(({ cancelled }) => !cancelled)
const kindOf = ({ licenceId }: AmendDraft, shop: Dossier) =>
  papersOf(shop).find((one) => one.licenceId === licenceId)?.kind

const cleared = { value: '', businessTypes: [], validUntil: '', unlimited: false }

const FactCard = ({ draft, save, shop }: Props) => (
  <Card title='哪一项要改'>
    <View className='stack'>
      {amendableFacts
        .filter((fact): fact is Exclude<AmendableFact, 'licence'> => fact !== 'licence')
        .map((fact) => (
          <OptionRow
            key={fact}
            words={amendableFactNames[fact]}
            on={draft.fact === fact}
            onTap={() => save({ ...cleared, fact, licenceId: undefined })}
          />
        ))}
      {papersOf(shop).map(({ licenceId, kind, number }) => (
        <OptionRow
          key={licenceId}
          words={licenceKindNames[kind]}
          note={`${number} 的证号、有效期`}
          on={draft.fact === 'licence' && draft.licenceId === licenceId}
          onTap={() => save({ ...cleared, fact: 'licence', licenceId, value: number })}
        />
      ))}
    </View>
  </Card>
)

const Types = ({ draft, save }: Pick<Props, 'draft' | 'save'>) => (
  <TypeOptions
    offered={businessTypes}
    chosen={draft.businessTypes}
    onChange={(chosen) => save({ businessTypes: chosen })}
  />
)

const LastDay = ({ draft, save }: Pick<Props, 'draft' | 'save'>) => (
  <>
    {!draft.unlimited && (
      <Field
        id='valid-until'
        label='有效期至'
        value={draft.validUntil}
        most={20}
        placeholder='例如 20310318'
        wrong={dayWrong(draft.validUntil)}
        onChange={(validUntil) => save({ validUntil })}
      />
    )}
    <OptionRow many words='长期有效' on={draft.unlimited} onTap={() => save({ unlimited: !draft.unlimited })} />
  </>
)

const ValueField = ({ draft, save, shop }: Props) => {
  const kind = kindOf(draft, shop)
  const { wrong, doubt, hint } = saidOf(draft, kind)
  return (
    <>
      <Field
        id='value'
        label={draft.fact === 'licence' ? '证上的编号' : '改成'}
        value={draft.value}
        most={200}
        hint={hint ?? '照证照上的写'}
        wrong={wrong}
        onChange={(value) => save({ value })}
      />
      {doubt && <Strip look='warn'>{doubt}</Strip>}
      {draft.fact === 'licence' && kind && needsTerm(kind) && <LastDay draft={draft} save={save} />}
    </>
  )
}

const nowWords = (draft: AmendDraft, shop: Dossier): string =>
  standingWords(changeOf(draft) as AmendmentChange, shop, papersOf(shop))

const ValueCard = (props: Props) => (
  <Card title='改成什么'>
    <View className='stack'>
      <Pair name='现在登记的' value={nowWords(props.draft, props.shop)} />
      {props.draft.fact === 'businessTypes' ? <Types {...props} /> : <ValueField {...props} />}
      <TextArea
        id='reason'
        label='为什么要改'
        value={props.draft.reason}
        most={200}
        placeholder='例如：执照换了新的'
        onChange={(reason) => props.save({ reason })}
      />
    </View>
  </Card>
)

const PhotoCard = ({ draft, photos }: Pick<Amending, 'draft' | 'photos'>) => (
  <Card title='证照照片'>
    <View className='stack'>
      {draft.photos.map(({ photoId, path }, n) => (
        <View key={photoId} className='photo-strip'>
          <Image className='photo-strip__picture' src={path} mode='aspectFill' ariaLabel={`证照照片第 ${n + 1} 张`} />
          <Button words='删去' look='quiet' short onTap={() => photos.drop(photoId)} />
        </View>
      ))}
      {photos.trouble && <Strip look='warn'>{photos.trouble}</Strip>}
      {photos.hasRoom && <Button words='拍证照' look='outline' icon='camera' onTap={() => void photos.take()} />}
      <View className='sub'>监管部门对照照片办得快。照片只有您和办理的人能看，不更正或撤回时删除。</View>
    </View>
  </Card>
)

const Body = ({ shop, amending }: { readonly shop: Dossier; readonly amending: Amending }) => {
  const { draft, save, photos, busy, outcome, submit } = amending
  const missing = missingIn(draft, kindOf(draft, shop))
  return (
    <>
      <FactCard draft={draft} save={save} shop={shop} />
      {draft.fact && <ValueCard draft={draft} save={save} shop={shop} />}
      {draft.fact && <PhotoCard draft={draft} photos={photos} />}
      <OutcomeStrip outcome={outcome} />
      <View className='stack'>
        {missing.length > 0 && <View className='note center'>{`还差：${missing.join('、')}`}</View>}
        <Button
          id='submit'
          words='交给监管部门'
          disabled={missing.length > 0}
          busy={busy ? '正在送出…' : undefined}
          onTap={() => void submit()}
        />
      </View>
    </>
  )
}

/** Asking the bureau to correct one registered fact: which, what instead, why, with photographs of the paper. */
export default function Amend() {
  const { shopId = '', licenceId } = useRouter().params
  const [query, again] = useRead(`my-shop/${shopId}`, () => api.shop.showShop({ shopId }))
  const amending = useAmend(shopId, licenceId)
  const shop = shownValue(query)
  return (
    <Page door='plain' title='申请更正'>
      <QueryNotice query={query} what='登记的内容' again={again} />
      {shop && <Body shop={shop} amending={amending} />}
    </Page>
  )
}
