import { Button, Select } from 'antd'
import { type ChangeEvent, useRef, useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ActionError, Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { base64Of, csvOf, mostSheetBytes, sample, saveFile } from './sheet-file'

const lifetimes = [1, 3, 7, 14, 30]

/** Takes a sheet; what is in it is seen before anybody is invited. */
export const SheetUpload = ({ onRead }: { readonly onRead: (sheetId: string) => void }) => {
  const api = useApi()
  const field = useRef<HTMLInputElement>(null)
  const [expiresInDays, setDays] = useState(7)
  const [tooLarge, setTooLarge] = useState(false)
  const read = useAction(api.identity.readInvitationSheet, ({ sheetId }) => onRead(sheetId))
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (file === undefined) return
    setTooLarge(file.size > mostSheetBytes)
    if (file.size <= mostSheetBytes) {
      read.mutate({ fileName: file.name, content: await base64Of(file), expiresInDays })
    }
    target.value = ''
  }
  return (
    <Panel title='上传一张表'>
      <p>表头写：{sample[0].join('、')}。角色写执法人员、站所负责人或分管领导；所和网格写全名。</p>
      <div className='button-row'>
        <Select
          aria-label='几天内有效'
          value={expiresInDays}
          onChange={setDays}
          options={lifetimes.map((days) => ({ value: days, label: `${days} 天内有效` }))}
        />
        <Button type='primary' loading={read.isPending} onClick={() => field.current?.click()}>
          选 .xlsx 或 .csv
        </Button>
        <Button onClick={() => saveFile('邀请表样表.csv', csvOf(sample))}>下载样表</Button>
      </div>
      <input
        ref={field}
        type='file'
        hidden
        accept='.xlsx,.csv'
        aria-label='邀请表'
        onChange={(event) => void take(event)}
      />
      {tooLarge ? <Notice tone='fail'>这个文件太大，不像一张邀请表。请只留要请的人，另存后再传。</Notice> : null}
      <ActionError error={read.error} />
    </Panel>
  )
}
