import { entryLines } from '@app/rules/ledger/entry-words'
import type { LedgerEntryShown, LedgerLine } from '@app/types/ledger/contract'
import { ledgerFaultNames, ledgerKindNames } from '@app/types/ledger/values'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { Facts } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { dayInWords, momentInWords } from '../../words/day'
import { ObjectionsPanel } from './objections-panel'
import { PhotoRow } from './photo-row'

type Version = LedgerEntryShown['versions'][number]

const Faults = ({ faults }: Pick<Version, 'faults'>) =>
  faults.length === 0 ? null : (
    <Notice tone='warn'>{`照规定不合：${faults.map((fault) => ledgerFaultNames[fault]).join('、')}。`}</Notice>
  )

const VersionShown = ({ version }: { readonly version: Version }) => {
  const { now } = useOutside()
  const { content, note, by, at, reason, faults, photos } = version
  return (
    <>
      <Faults faults={faults} />
      <Facts
        facts={[
          ...entryLines(content),
          ...(note ? [{ name: '备注', value: note }] : []),
          { name: '谁记的', value: `${by} ${momentInWords(at, now())}` },
          ...(reason === undefined ? [] : [{ name: '为什么改', value: reason }]),
        ]}
      />
      <PhotoRow urls={photos.map(({ url }) => url)} of='台账' />
    </>
  )
}

const Shown = ({ entry }: { readonly entry: LedgerEntryShown }) => {
  const { now } = useOutside()
  const { shopId, shopName, kind, day, cameAt, late, versions } = entry
  const newest = versions.at(-1)
  return (
    <div className='column'>
      <Facts
        facts={[
          { name: '商户', value: <Link to={`/shops/${shopId}/ledgers?kind=${kind}`}>{shopName}</Link> },
          { name: '哪一天', value: dayInWords(day) },
          { name: '交来', value: `${momentInWords(cameAt, now())}${late ? '，不是当天' : ''}` },
        ]}
      />
      {newest === undefined ? null : <VersionShown version={newest} />}
      <ObjectionsPanel entry={entry} />
      {versions
        .slice(0, -1)
        .toReversed()
        .map((version) => (
          <Panel key={version.at} title='改之前'>
            <VersionShown version={version} />
          </Panel>
        ))}
    </div>
  )
}

type Props = { readonly line: LedgerLine & { readonly shopId: string }; readonly onClose: () => void }

/** One entry of a ledger with everything that was said of it. */
export const EntryDrawer = ({ line, onClose }: Props) => {
  const api = useApi()
  const { shopId, kind, day, entryId } = line
  const query = useQuery({
    queryKey: ['ledgers', 'entry', entryId],
    queryFn: () => api.ledger.showLedgerEntry({ shopId, kind, day, entryId }),
  })
  return (
    <Drawer open title={`${ledgerKindNames[kind]}：${line.title}`} size={560} onClose={onClose} destroyOnHidden>
      <Loaded query={query} what='这条台账'>
        {(entry) => <Shown entry={entry} />}
      </Loaded>
    </Drawer>
  )
}
