import type { BusinessType } from '@app/types/shop/values'
import { useState } from 'react'
import { choosePlace } from '../../device/choose-place'
import { removeFile } from '../../device/remove-file'
import { takePhoto } from '../../device/take-photo'
import { codeWords } from '../../joining/code-words'
import type { JoinDraft } from '../../joining/draft'
import { TypeOptions } from '../../joining/type-options'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { Field, type FieldProps } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { noPhotoWords } from '../../words/no-photo'

export type CardProps = { readonly draft: JoinDraft; readonly save: (more: Partial<JoinDraft>) => void }

type DraftFieldProps = CardProps &
  Omit<FieldProps, 'id' | 'value' | 'onChange'> & {
    readonly of: 'name' | 'operator' | 'applicant' | 'phone' | 'address'
  }

/** A text of the draft under its own name. */
const DraftField = ({ draft, save, of, ...field }: DraftFieldProps) => (
  <Field {...field} id={of} value={draft[of]} onChange={(text) => save({ [of]: text })} />
)

const ifWrong = (typed: string, isWrong: boolean, words: string) => (typed !== '' && isWrong ? words : undefined)

export const ShopCard = ({ draft, save }: CardProps) => {
  const { tone, words } = codeWords(draft.creditCode)
  return (
    <Card title='店'>
      <View className='stack'>
        <DraftField draft={draft} save={save} of='name' label='店名' hint='照营业执照上的名称写' most={100} />
        <Field
          id='credit-code'
          label='统一社会信用代码'
          value={draft.creditCode}
          most={30}
          hint={tone === 'hint' ? words : undefined}
          wrong={tone === 'wrong' ? words : undefined}
          onChange={(creditCode) => save({ creditCode })}
        />
        {tone === 'doubt' && <Strip look='warn'>{words}</Strip>}
        <View className='sub'>店已经在册的，也填这份：监管所核对后，把店连到您的微信。</View>
      </View>
    </Card>
  )
}

type TypesProps = CardProps & { readonly offered: readonly BusinessType[] }

export const TypesCard = ({ draft, save, offered }: TypesProps) => (
  <Card title='业态（可选多项）'>
    <View className='stack'>
      <TypeOptions
        offered={offered}
        chosen={draft.businessTypes}
        onChange={(types) => save({ businessTypes: types })}
      />
    </View>
  </Card>
)

export const PeopleCard = ({ draft, save }: CardProps) => (
  <Card title='人'>
    <View className='stack'>
      <DraftField draft={draft} save={save} of='operator' label='经营者或法定代表人' hint='照执照写' most={40} />
      <DraftField
        draft={draft}
        save={save}
        of='applicant'
        label='您的姓名'
        hint='通过后，由您这个微信管这家店'
        most={40}
      />
      <DraftField
        draft={draft}
        save={save}
        of='phone'
        label='联系电话'
        kind='number'
        most={20}
        wrong={ifWrong(draft.phone, !/^[\d -]*$/.test(draft.phone), '只填数字')}
      />
    </View>
  </Card>
)

const placeWords = ({ place }: JoinDraft) => (place ? '已在地图上选好' : '也可以不选，把地址写清楚就行')

export const PlaceCard = ({ draft, save }: CardProps) => {
  const [denied, setDenied] = useState(false)
  const choose = async () => {
    const chosen = await choosePlace()
    setDenied(chosen === 'notAllowed')
    if (typeof chosen === 'string') return
    const { latitude, longitude, name, address } = chosen
    const isEmpty = draft.address.trim() === ''
    save({ place: { latitude, longitude }, ...(isEmpty && { address: `${address}${name}` }) })
  }
  return (
    <Card title='在哪里'>
      <View className='stack'>
        <DraftField
          draft={draft}
          save={save}
          of='address'
          label='店的地址'
          hint='路名、门牌号，在商场里的写楼层和铺位'
          most={200}
        />
        <Button
          id='choose-place'
          words={draft.place ? '重新选位置' : '在地图上选'}
          icon='place'
          look='outline'
          onTap={() => void choose()}
        />
        <View className='sub'>{placeWords(draft)}</View>
        {denied && <Strip look='hint'>没有同意用位置。不要紧，把地址写清楚就行。</Strip>}
      </View>
    </Card>
  )
}

type StationProps = CardProps & { readonly stations: readonly { readonly stationId: string; readonly name: string }[] }

export const StationCard = ({ draft, save, stations }: StationProps) => (
  <Card title='归哪个监管所管'>
    <View className='stack'>
      {stations.map(({ stationId, name }) => (
        <OptionRow key={stationId} words={name} on={draft.stationId === stationId} onTap={() => save({ stationId })} />
      ))}
      <OptionRow
        words='不清楚'
        note='由本局分给管那里的所，会慢一些'
        on={draft.stationId === undefined}
        onTap={() => save({ stationId: undefined })}
      />
    </View>
  </Card>
)

const noPaperWords: typeof noPhotoWords = {
  ...noPhotoWords,
  notAllowed: '没有同意用相机和相册。可以带执照到监管所办。',
}

export const PhotoCard = ({ draft, save }: CardProps) => {
  const [trouble, setTrouble] = useState<string>()
  const take = async () => {
    const taken = await takePhoto('paper')
    setTrouble(typeof taken === 'string' ? noPaperWords[taken] : undefined)
    if (typeof taken === 'string') return
    save({ photoPath: taken.path, photo: undefined })
    if (draft.photoPath) removeFile(draft.photoPath)
  }
  const has = draft.photoPath || draft.mends?.hasPhoto
  return (
    <Card title='营业执照的照片'>
      <View className='stack'>
        {draft.photoPath ? (
          <View className='licence-photo' ariaRole='img' ariaLabel='执照照片'>
            <Image className='licence-photo__picture' src={draft.photoPath} mode='aspectFit' ariaHidden />
          </View>
        ) : (
          <View className='sub'>
            {draft.mends?.hasPhoto ? '上次的照片还在，不用重拍。' : '四个角都拍到，字要看得清。'}
          </View>
        )}
        <Button id='photo' words={has ? '重拍一张' : '拍执照'} icon='camera' look='outline' onTap={() => void take()} />
        {trouble && <Strip look='hint'>{trouble}</Strip>}
      </View>
    </Card>
  )
}
