import type { Group, Item } from '@app/types/checklist/table'
import { longest } from '@app/types/checklist/values'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Icon } from '../../parts/icon'
import { Panel } from '../../parts/panel'
import {
  addItem,
  changeItem,
  type Edit,
  moveGroup,
  moveItem,
  removeGroup,
  removeItem,
  renameGroup,
} from './draft-edits'
import { ItemDialog } from './item-dialog'
import { ItemFacts } from './item-facts'
import { newItem } from './item-form'

export type Editing = {
  readonly edit: (next: Edit, done?: string) => void
  readonly newKey: () => string
}

type MoveProps = { readonly name: string; readonly onMove: (by: -1 | 1) => void; readonly onRemove: () => void }

const Moves = ({ name, onMove, onRemove }: MoveProps) => (
  <>
    <Button type='text' aria-label={`上移：${name}`} icon={<Icon name='up' size={16} />} onClick={() => onMove(-1)} />
    <Button
      type='text'
      aria-label={`下移：${name}`}
      icon={<Icon name='downward' size={16} />}
      onClick={() => onMove(1)}
    />
    <Button type='text' aria-label={`删去：${name}`} icon={<Icon name='close' size={16} />} onClick={onRemove} />
  </>
)

const nameOf = ({ number, text }: Item): string => number || text.slice(0, 12) || '没有序号的一项'

type ItemProps = Editing & { readonly item: Item; readonly onOpen: (item: Item) => void }

const ItemRow = ({ item, edit, onOpen }: ItemProps) => (
  <li id={`item-${item.key}`} tabIndex={-1}>
    <ItemFacts item={item} />
    <span className='tail'>
      <Button size='small' aria-label={`改：${nameOf(item)}`} onClick={() => onOpen(item)}>
        改
      </Button>
      <Moves
        name={nameOf(item)}
        onMove={(by) => edit(moveItem(item.key, by))}
        onRemove={() => edit(removeItem(item.key), `删去了 ${nameOf(item)}`)}
      />
    </span>
  </li>
)

const TitleField = ({ group, edit }: Pick<Editing, 'edit'> & { readonly group: Group }) => (
  <Input
    key={group.title}
    aria-label='组的名称'
    placeholder='组的名称'
    className='group-title'
    defaultValue={group.title}
    maxLength={longest.title}
    onBlur={({ target }) => {
      const title = target.value.trim()
      if (title !== group.title) edit(renameGroup(group.key, title))
    }}
  />
)

/** The number after the last one of the group: 7.5 → 7.6. */
const nextNumber = ({ items }: Group): string => {
  const [, before, last] = /^(.*?)(\d+)$/.exec(items.at(-1)?.number ?? '') ?? []
  return last === undefined ? '' : `${before}${Number(last) + 1}`
}

/** One group of a draft: its name, its items in order, and what may be done with them. */
export const GroupEditor = ({ group, edit, newKey }: Editing & { readonly group: Group }) => {
  const [open, setOpen] = useState<{ readonly item: Item; readonly isNew: boolean }>()
  const name = group.title || '没有名称的组'
  const done = (item: Item) => {
    edit(open?.isNew ? addItem(group.key, item) : changeItem(item))
    setOpen(undefined)
  }
  return (
    <div id={`group-${group.key}`} tabIndex={-1}>
      <Panel
        title={name}
        aside={
          <span className='group-tools'>
            <TitleField group={group} edit={edit} />
            <Moves
              name={name}
              onMove={(by) => edit(moveGroup(group.key, by))}
              onRemove={() => edit(removeGroup(group.key), `删去了“${name}”和里面的 ${group.items.length} 项`)}
            />
          </span>
        }
        flush
      >
        <ul className='lines'>
          {group.items.map((item) => (
            <ItemRow
              key={item.key}
              item={item}
              edit={edit}
              newKey={newKey}
              onOpen={() => setOpen({ item, isNew: false })}
            />
          ))}
        </ul>
        <div className='panel-foot'>
          <Button
            icon={<Icon name='plus' size={15} />}
            aria-label={`加一项：${name}`}
            onClick={() => setOpen({ item: newItem(newKey(), nextNumber(group)), isNew: true })}
          >
            加一项
          </Button>
        </div>
      </Panel>
      <ItemDialog
        item={open?.item}
        title={open?.isNew ? `在“${name}”里加一项` : `改 ${open ? nameOf(open.item) : ''}`}
        onClose={() => setOpen(undefined)}
        onDone={done}
      />
    </div>
  )
}
