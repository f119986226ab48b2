import { controlRecordNames } from '@app/types/self-check/values'
import { useState } from 'react'
import { openDocument } from '../../device/open-document'
import { api } from '../../parts'
import type { ControlsShown } from '../../self-check/control-draft'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'

type Line = ControlsShown['past'][number]

/** The record's document in the phone's own reader; says so where it is still being made or does not open. */
const useDocument = (shopId: string) => {
  const [trouble, setTrouble] = useState<string>()
  const open = async ({ control, period }: Line) => {
    const found = await api.selfCheck.showControlRecord({ shopId, control, period })
    const url = 'value' in found ? found.value.url : undefined
    if (!url) return setTrouble('文件还在做，或没有网络。过一会儿再点一次。')
    setTrouble((await openDocument(url)) ? undefined : '文件没有打开，请再点一次。')
  }
  return { trouble, open }
}

const lineWords = ({ by, isLate, findings }: Line): string =>
  `${by}${isLate ? '，补填' : ''}${findings > 0 ? `，发现 ${findings} 个问题` : '，没有发现问题'}`

/** What was written this month, each as its document. */
export const PastRows = ({ past, shopId }: { readonly past: readonly Line[]; readonly shopId: string }) => {
  const { trouble, open } = useDocument(shopId)
  return (
    <>
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <Card flush>
        {past.map((line) => (
          <Row
            key={line.recordId}
            icon='document'
            title={`${controlRecordNames[line.control]}（${line.period}）`}
            words={lineWords(line)}
            act='看文件'
            onTap={() => void open(line)}
          />
        ))}
      </Card>
    </>
  )
}
