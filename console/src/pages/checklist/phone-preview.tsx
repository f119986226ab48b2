import type { Group, Item, TableContent } from '@app/types/checklist/table'
import { photoWishNames } from '@app/types/checklist/values'
import { Button } from 'antd'
import { useState } from 'react'
import { Dialog } from '../../parts/dialog'
import { Shape } from '../../parts/shapes'
import { readingWords } from '../../words/checklist-words'

const Answers = ({ naAllowed }: Pick<Item, 'naAllowed'>) => (
  <div className='phone-answers' aria-hidden='true'>
    <span>
      <Shape tone='pass' /> 符合
    </span>
    <span>
      <Shape tone='fail' /> 不符合
    </span>
    {naAllowed ? (
      <span>
        <Shape tone='none' /> 合理缺项
      </span>
    ) : null}
  </div>
)

const OpenItem = ({ item }: { readonly item: Item }) => {
  const { number, text, keyItem, hint, naAllowed, naWhen, remarks = [], photo, reading } = item
  return (
    <div className='phone-open'>
      <div className='phone-quiet'>
        <b>{number}</b> {keyItem ? '重点项' : '一般项'}
      </div>
      <div className='phone-text'>{text}</div>
      {hint === undefined ? null : <div className='phone-quiet'>{hint}</div>}
      {naAllowed && naWhen !== undefined ? <div className='phone-quiet'>{`合理缺项：${naWhen}`}</div> : null}
      {reading === undefined ? null : <div className='phone-field'>{readingWords({ reading })}</div>}
      {photo === undefined ? null : <div className='phone-field'>{`照片：${photoWishNames[photo]}`}</div>}
      <div className='phone-remarks'>
        {remarks.map((remark) => (
          <span key={remark}>{remark}</span>
        ))}
      </div>
      <Answers naAllowed={naAllowed} />
    </div>
  )
}

const ItemRow = ({ item, onOpen }: { readonly item: Item; readonly onOpen: () => void }) => (
  <button type='button' className='phone-row' onClick={onOpen}>
    <span className='phone-quiet'>{item.number}</span>
    <span className='grow'>{item.text}</span>
    {item.keyItem ? <span className='key-item'>重点</span> : null}
    <span className='phone-quiet'>未查</span>
  </button>
)

type GroupProps = {
  readonly group: Group
  readonly opened: string | undefined
  readonly onOpen: (key: string) => void
}

const PhoneGroup = ({ group: { title, items }, opened, onOpen }: GroupProps) => (
  <section className='phone-group' aria-label={title}>
    <div className='phone-group-head'>
      <b>{title}</b>
      <span>{`0/${items.length}`}</span>
    </div>
    {items.map((item) =>
      item.key === opened ? (
        <OpenItem key={item.key} item={item} />
      ) : (
        <ItemRow key={item.key} item={item} onOpen={() => onOpen(item.key)} />
      ),
    )}
  </section>
)

/** The table on a phone 375 wide, as the inspector meets it; an item opens when it is pressed. */
const Phone = ({ content: { title, groups } }: { readonly content: TableContent }) => {
  const items = groups.flatMap((group) => group.items)
  const [opened, setOpened] = useState(items[0]?.key)
  return (
    <div className='phone'>
      <div className='phone-bar'>
        <b>{title || '没有名称的要点表'}</b>
        <span>{`0 / ${items.length} 项`}</span>
      </div>
      <div className='phone-body'>
        {groups.map((group) => (
          <PhoneGroup key={group.key} group={group} opened={opened} onOpen={setOpened} />
        ))}
      </div>
    </div>
  )
}

/** Opens the preview. */
export const PhonePreview = ({ content }: { readonly content: TableContent }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>手机上看</Button>
      <Dialog
        open={open}
        title='执法人员在手机上看到的'
        width={431}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Phone content={content} />
      </Dialog>
    </>
  )
}
