import { fullDate } from '@app/rules/time/day'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { openDocument } from '../../device/open-document'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import type { Whose } from '../../training/whose'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Pair } from '../../ui/row'
import { Sheet } from '../../ui/sheet'
import { Strip } from '../../ui/strip'

type Certificate = NonNullable<Answer<'training', 'showMyTraining'>['exams'][number]['certificate']>

type Props = { readonly whose: Whose; readonly certificate: Certificate; readonly onClose: () => void }

/** Asks for the paper anew with every tap: its address is good for minutes. */
const useOpening = (whose: Whose, number: string) => {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof api.training.openCertificate>>>()
  const [unreadable, setUnreadable] = useState(false)
  const open = async () => {
    setBusy(true)
    const found = await api.training.openCertificate({ ...whose, number })
    setOutcome(found)
    setUnreadable('value' in found && !(await openDocument(found.value.url)))
    setBusy(false)
  }
  return { busy, outcome, unreadable, open }
}

/** 培训合格证明: what stands on it, how anybody checks it, and the paper itself. */
export const CertificateSheet = ({ whose, certificate, onClose }: Props) => {
  const { number, title, issuedOn, validUntil, score, full } = certificate
  const [query] = useRead(`certificate/${number}`, () => api.training.openCertificate({ ...whose, number }))
  const { busy, outcome, unreadable, open } = useOpening(whose, number)
  return (
    <Sheet
      title='培训合格证明'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='关上' look='outline' onTap={onClose} />
          <Button
            id='open-certificate'
            words='打开证明'
            icon='document'
            busy={busy ? '正在打开…' : undefined}
            onTap={() => void open()}
          />
        </View>
      }
    >
      <OutcomeStrip outcome={outcome} />
      {unreadable && <Strip look='fail'>证明没有打开，请再点一次。</Strip>}
      <Pair name='考试' value={title} />
      <Pair name='成绩' value={`${score} / ${full} 分`} />
      <Pair name='编号' value={number} />
      <Pair name='校验码' value={shownValue(query)?.code ?? '打开证明可以看到'} />
      <Pair name='发证' value={fullDate(issuedOn)} />
      <Pair name='有效期到' value={fullDate(validUntil)} />
    </Sheet>
  )
}
