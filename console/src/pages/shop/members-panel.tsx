import type { Member } from '@app/types/identity/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { momentInWords } from '../../words/day'

type About = { readonly shopId: string; readonly shopName: string }

const EndMembership = ({ shopId, shopName, member, onClose }: About & { member: Member; onClose: () => void }) => {
  const api = useApi()
  const queries = useQueryClient()
  const end = useAction(api.identity.endMembership, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['members', shopId] })
  })
  return (
    <ReasonDialog
      open
      title={`${member.name}不再管${shopName}？`}
      verb='解除关系'
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onDo={(reason) => end.mutate({ shopId: member.shopId, personId: member.personId, reason })}
    >
      <p>{member.name}的手机上马上看不到这家店。做过的事仍记在本人名下；要再管，重新发一份邀请。</p>
    </ReasonDialog>
  )
}

/** Who runs the shop; the office takes somebody off it, with a reason. */
export const MembersPanel = ({ shopId, shopName }: About) => {
  const api = useApi()
  const { now } = useOutside()
  const [leaving, setLeaving] = useState<Member>()
  const query = useQuery({ queryKey: ['members', shopId], queryFn: () => api.identity.listMembers({ shopId }) })
  return (
    <Panel title='店里的商户' flush>
      <Loaded query={query} what='店里的商户'>
        {({ members }) => (
          <>
            {members.length === 0 ? <p className='row-note'>还没有人用小程序管这家店。到“人员”发一份邀请。</p> : null}
            <ul className='lines'>
              {members.map((member) => (
                <li key={`${member.personId}.${member.shopId}`}>
                  <div className='grow'>
                    <b>{member.name}</b>
                    <p className='quiet'>
                      {`${momentInWords(member.since, now())} 加入`}
                      {member.through === undefined ? null : `，绑的是并进来的“${member.through}”`}
                    </p>
                  </div>
                  <Button
                    size='small'
                    aria-label={`解除${member.name}与这家店的关系`}
                    onClick={() => setLeaving(member)}
                  >
                    解除
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {leaving === undefined ? null : (
        <EndMembership shopId={shopId} shopName={shopName} member={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Panel>
  )
}
