import { postNames } from '@app/types/employee/values'
import { useEffect, useState } from 'react'
import type { Answer } from '../../data/api'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { ExamPage } from '../../training/exam/exam-page'
import type { PaperAsked } from '../../training/exam/open-paper'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { Dock } from '../../ui/dock'
import { Pair, Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { beginSpot, openSpotBox, type SpotBox } from './kept-spot'
import './index.scss'
import { useOwnBox } from '../../shell/use-own-box'

type Person = Answer<'training', 'listShopTraining'>['people'][number]
type Blueprint = Answer<'training', 'listBlueprints'>['blueprints'][number]

const countOf = ({ content: { parts } }: Blueprint): number => parts.reduce((sum, { count }) => sum + count, 0)

const ruleWords = (blueprint: Blueprint): string =>
  `${countOf(blueprint)} 题，${blueprint.content.minutes} 分钟，${blueprint.content.passMark} 分通过`

const personWords = ({ posts, certificates }: Person): string =>
  [posts.map((post) => postNames[post]).join('、'), certificates.length > 0 ? '有合格证明' : '没有合格证明']
    .filter(Boolean)
    .join('，')

type ChosenProps = {
  readonly people: readonly Person[]
  readonly person: Person | undefined
  readonly onPerson: (person: Person) => void
  readonly blueprints: readonly Blueprint[]
  readonly blueprint: Blueprint | undefined
  readonly onBlueprint: (blueprint: Blueprint) => void
}

const Choosing = ({ people, person, onPerson, blueprints, blueprint, onBlueprint }: ChosenProps) => (
  <>
    <Section title='抽谁' count={people.length} />
    <View className='stack'>
      {people.map((one) => (
        <OptionRow
          key={one.employeeId}
          words={one.name}
          note={personWords(one)}
          on={one.employeeId === person?.employeeId}
          onTap={() => onPerson(one)}
        />
      ))}
    </View>
    <Section title='考什么' count={blueprints.length} />
    {blueprints.length === 0 && <Strip look='none'>还没有在用的考试规则，请市局或区局的培训管理员先定。</Strip>}
    <View className='stack'>
      {blueprints.map((one) => (
        <OptionRow
          key={one.blueprintId}
          words={one.content.title}
          note={ruleWords(one)}
          on={one.blueprintId === blueprint?.blueprintId}
          onTap={() => onBlueprint(one)}
        />
      ))}
    </View>
  </>
)

type HandProps = {
  readonly person: Person
  readonly blueprint: Blueprint
  readonly onBegin: () => void
  readonly onBack: () => void
}

/** Time runs from the tap of whoever sits it, not from the choice. */
const HandOver = ({ person, blueprint, onBegin, onBack }: HandProps) => (
  <Page
    door='inspector'
    title='监督抽考'
    dock={
      <Dock below='点了就开始计时'>
        <Button words='换一个' look='outline' short onTap={onBack} />
        <Button id='begin-spot' words='是我本人，开始答题' onTap={onBegin} />
      </Dock>
    }
  >
    <Card>
      <View className='sub'>请把手机交给</View>
      <View className='spot__name' ariaRole='heading' ariaLevel='2'>
        {person.name}
      </View>
      <Pair name='考试' value={blueprint.content.title} />
      <Pair name='题目' value={ruleWords(blueprint)} />
    </Card>
    <Strip look='hint'>监督抽考只看会不会：不发证，也不占您自己的考试次数，成绩记在您名下。</Strip>
    <Strip look='none'>请本人独立作答。答完把手机交还执法人员。</Strip>
  </Page>
)

/** Finished: nothing of it is left on this phone. */
const Finished = ({ box }: { readonly box: SpotBox }) => {
  useEffect(() => box.forget(), [box])
  return (
    <>
      <View className='strong'>请把手机交还执法人员</View>
      <Button id='finish-spot' words='已交还，完成抽考' onTap={goBack} />
    </>
  )
}

type Known = { readonly shopId: string; readonly people: readonly Person[]; readonly box: SpotBox }

const UnderWay = ({
  people,
  box,
  onResume,
}: Omit<Known, 'shopId'> & { readonly onResume: (asked: Resumed) => void }) => {
  const kept = box.read()
  const name = people.find(({ employeeId }) => employeeId === kept?.employeeId)?.name
  return kept && name ? (
    <Card flush must>
      <Row
        icon='clock'
        title={`${name}的抽考还没有完`}
        words='答过的题都存着，时间照常走'
        act='接着考'
        onTap={() => onResume(kept)}
      />
    </Card>
  ) : null
}

type Resumed = { readonly employeeId: string; readonly examId: string }

const beginning = ({ shopId, box }: Known, employeeId: string, blueprintId: string): PaperAsked => ({
  ...{ shopId, employeeId },
  begin: async (window) =>
    await beginSpot(api.training.startSpotExam, box, { shopId, employeeId, blueprintId, examId: window, window }),
})

const Preparing = (known: Known & { readonly blueprints: readonly Blueprint[] }) => {
  const { shopId, people, box, blueprints } = known
  const [person, setPerson] = useState<Person>()
  const [blueprint, setBlueprint] = useState<Blueprint>()
  const [isHanding, setHanding] = useState(false)
  const [asked, setAsked] = useState<PaperAsked>()
  if (asked) return <ExamPage door='inspector' asked={asked} named handed after={<Finished box={box} />} />
  if (isHanding && person && blueprint) {
    return (
      <HandOver
        person={person}
        blueprint={blueprint}
        onBegin={() => setAsked(beginning(known, person.employeeId, blueprint.blueprintId))}
        onBack={() => setHanding(false)}
      />
    )
  }
  return (
    <Page
      door='inspector'
      title='监督抽考'
      dock={
        people.length > 0 && (
          <Dock>
            <Button id='hand-over' words='出题' disabled={!person || !blueprint} onTap={() => setHanding(true)} />
          </Dock>
        )
      }
    >
      <UnderWay people={people} box={box} onResume={(kept) => setAsked({ shopId, ...kept })} />
      {people.length === 0 ? (
        <Message title='还没有登记人员' words='请店主先在“店里的人”里登记，再来抽考。' drawing='shop' />
      ) : (
        <Choosing {...{ people, person, blueprints, blueprint }} onPerson={setPerson} onBlueprint={setBlueprint} />
      )}
    </Page>
  )
}

/** 监督抽考 (FSL art. 44): an inspector chooses who and what, hands the phone over, and gets it back with the result. */
export default function SpotExam() {
  const { shopId = '' } = useRouter().params
  const box = useOwnBox((own) => openSpotBox(own, shopId), [shopId])
  const [people, again] = useRead(`trainees/${shopId}`, () => api.training.listShopTraining({ shopId }))
  const [rules, againRules] = useRead('blueprints', () => api.training.listBlueprints())
  const known = shownValue(people)
  const inUse = shownValue(rules)?.blueprints.filter(({ state }) => state === 'inUse')
  if (people.state === 'ready' && rules.state === 'ready' && known && inUse)
    return <Preparing shopId={shopId} people={known.people} box={box} blueprints={inUse} />
  return (
    <Page door='inspector' title='监督抽考'>
      <QueryNotice query={people} what='店里的人' again={again} />
      {people.state === 'ready' && <QueryNotice query={rules} what='考试规则' again={againRules} />}
    </Page>
  )
}
