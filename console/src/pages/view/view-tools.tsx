import { Button } from 'antd'
import type { SavedView } from '../../client/view-memory'
import { GuardedButton } from '../../parts/access-note'
import { mostViews } from './saved-views'
import type { ViewActions } from './use-view-actions'

type Ask = (mode: 'new' | 'rename') => void

const Tool = ({ children, onPress }: { readonly children: string; readonly onPress: () => void }) => (
  <Button type='link' size='small' onClick={onPress}>
    {children}
  </Button>
)

type OfViewProps = { readonly view: SavedView; readonly actions: ViewActions; readonly onAsk: Ask }

const ToolsOfView = ({ view, actions, onAsk }: OfViewProps) =>
  actions.isChanged ? (
    <>
      <span className='quiet'>视图改过</span>
      <Tool onPress={() => actions.save(view)}>保存</Tool>
      <Tool onPress={() => actions.revert(view)}>还原</Tool>
    </>
  ) : (
    <>
      <Tool onPress={() => onAsk('rename')}>改名</Tool>
      <Tool onPress={() => actions.drop(view)}>删除</Tool>
    </>
  )

/** What can be done with the conditions and the order that are on the screen. */
export const ViewTools = ({ actions, onAsk }: { readonly actions: ViewActions; readonly onAsk: Ask }) => {
  const { current, query, isChanged, views } = actions
  const isNew = query !== '' && (current === undefined || isChanged)
  return (
    <div className='view-tools'>
      {current === undefined ? null : <ToolsOfView view={current} actions={actions} onAsk={onAsk} />}
      {isNew ? (
        <GuardedButton
          type='link'
          size='small'
          locked={views.length < mostViews ? undefined : `最多存 ${mostViews} 个视图，先删掉不用的。`}
          onClick={() => onAsk('new')}
        >
          存为视图
        </GuardedButton>
      ) : null}
    </div>
  )
}
