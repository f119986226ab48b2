import type { Employee } from '@app/types/employee/contract'
import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import { takePhoto } from '../../device/take-photo'
import { uploadFile } from '../../device/upload-file'
import { api, makeId } from '../../parts'
import { createUploadPhoto } from '../../rectification/upload-photo'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Field } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import { Strip } from '../../ui/strip'
import { noPhotoWords } from '../../words/no-photo'
import { dayWrong, typedDay } from '../../words/typed-day'

type Photo = { readonly photoId: string; readonly path: string }
type Props = { readonly one: Employee; readonly onClose: () => void; readonly onDone: () => void }

const upload = createUploadPhoto({ prepareUpload: api.shop.prepareUpload, readFile, uploadFile })

/** The photo of the paper: taken or chosen, and gone from the phone once it was sent. */
const usePaperPhoto = () => {
  const [photo, setPhoto] = useState<Photo>()
  const [trouble, setTrouble] = useState<string>()
  const drop = () => {
    if (photo) removeFile(photo.path)
    setPhoto(undefined)
  }
  const take = async () => {
    const taken = await takePhoto('paper')
    setTrouble(typeof taken === 'string' ? noPhotoWords[taken] : undefined)
    if (typeof taken === 'string') return
    drop()
    setPhoto({ photoId: makeId(), path: taken.path })
  }
  return { photo, trouble, take, drop }
}

type Facts = { readonly fit: boolean; readonly issuedOn: string; readonly validUntil: string }

/** The picture first, then the certificate that names it; what was taken stays until both are there. */
const useRecord = (
  { one: { shopId, employeeId }, onDone }: Props,
  { photo, drop }: ReturnType<typeof usePaperPhoto>,
) => {
  const { busy, outcome, run } = useDeed(api.employee.recordHealthCertificate)
  const [sending, setSending] = useState(false)
  const [notSent, setNotSent] = useState<Outcome<unknown>>()
  const sent = async () => {
    setSending(true)
    const file = photo && (await upload({ path: photo.path, key: photo.photoId }))
    setSending(false)
    return file
  }
  const record = async (facts: Facts) => {
    const file = await sent()
    const isLost = file !== undefined && !('value' in file)
    setNotSent(isLost ? file : undefined)
    if (isLost) return
    const given = await run({ shopId, employeeId, ...facts, ...(file && { photo: file.value }) })
    if (!('value' in given)) return
    drop()
    onDone()
  }
  return { busy: busy || sending, outcome: notSent ?? outcome, record }
}

const useCertificate = (props: Props) => {
  const [fit, setFit] = useState<'fit' | 'unfit'>('fit')
  const [issued, setIssued] = useState('')
  const [until, setUntil] = useState('')
  const paper = usePaperPhoto()
  const { busy, outcome, record } = useRecord(props, paper)
  const [issuedOn, validUntil] = [typedDay(issued), typedDay(until)]
  const isWhole = issuedOn !== undefined && validUntil !== undefined
  return {
    ...{ fit, setFit, issued, setIssued, until, setUntil, paper, busy, outcome, isWhole },
    record: async () => {
      if (issuedOn && validUntil) await record({ fit: fit === 'fit', issuedOn, validUntil })
    },
  }
}

const Paper = ({ paper: { photo, trouble, take, drop } }: Pick<ReturnType<typeof useCertificate>, 'paper'>) => (
  <>
    {photo && (
      <View className='photo-strip'>
        <Image className='photo-strip__picture' src={photo.path} mode='aspectFill' ariaLabel='健康证照片' />
        <Button words='删去' look='quiet' short onTap={drop} />
      </View>
    )}
    {trouble && <Strip look='warn'>{trouble}</Strip>}
    <Button words={photo ? '重拍' : '拍健康证'} look='outline' icon='camera' onTap={() => void take()} />
    <View className='sub'>照片封存，只有您和监管人员能看；到期一年后自动删除。不记任何病情。</View>
  </>
)

/** A new certificate: fit or not, from when to when, with a picture of the paper. */
export const HealthSheet = (props: Props) => {
  const form = useCertificate(props)
  return (
    <Sheet
      title={`${props.one.name}的健康证`}
      onClose={props.onClose}
      foot={
        <View className='btns'>
          <Button words='先不登记' look='outline' onTap={props.onClose} />
          <Button
            id='save-health'
            words='登记'
            disabled={!form.isWhole}
            busy={form.busy ? '正在登记…' : undefined}
            onTap={() => void form.record()}
          />
        </View>
      }
    >
      <OutcomeStrip outcome={form.outcome} />
      <View className='stack'>
        <Choice
          label='检查结果'
          options={[
            { value: 'fit', words: '合格', tone: 'pass' },
            { value: 'unfit', words: '不合格', tone: 'fail' },
          ]}
          chosen={form.fit}
          onChoose={form.setFit}
        />
        <Field
          id='issued-on'
          label='发证日期'
          value={form.issued}
          most={20}
          placeholder='例如 20260301'
          wrong={dayWrong(form.issued)}
          onChange={form.setIssued}
        />
        <Field
          id='valid-until'
          label='到期日期'
          value={form.until}
          most={20}
          placeholder='例如 20270228'
          wrong={dayWrong(form.until)}
          onChange={form.setUntil}
        />
        <Paper paper={form.paper} />
      </View>
    </Sheet>
  )
}
