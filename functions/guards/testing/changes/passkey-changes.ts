import { ulid } from 'ulid'
import { atTheConsole, challengeToMake, challengeToUse, keepPasskey } from '../../../identity/testing/passkeys'
import { seater } from '../make-people'
import type { TestWorld } from '../open-test-world'
import type { Voice } from '../voices'
import { alike, type Makers } from './maker'

/** Passkeys as second factor. */
export const passkeyChanges = {
  'identity.startPasskey': async (world) => await alike(await newAuditor(world), {}),
  'identity.finishPasskey': async (world) => {
    const voice = await newAuditor(world)
    const credential = atTheConsole().make(await challengeToMake(world.ask, voice))
    return { voice, input: { name: '指纹', credential }, other: { name: '钥匙', credential } }
  },
  'identity.startSecondFactor': async (world) => {
    const voice = await newAuditor(world)
    await keepPasskey(world.ask, voice, '指纹')
    return await alike(voice, {})
  },
  'identity.finishSecondFactor': async (world) => {
    const { voice, assertion } = await provingAuditor(world)
    return { voice, input: { assertion }, other: { assertion: { ...assertion, signature: 'AAAA' } } }
  },
  'identity.removePasskey': async (world) => {
    const { voice, assertion, removable } = await provingAuditor(world)
    return {
      voice,
      input: { passkeyId: removable, assertion },
      other: { passkeyId: removable, assertion: { ...assertion, signature: 'AAAA' } },
    }
  },
  'identity.resetPasskeys': async ({ home }) => ({
    voice: home.speak('security'),
    input: { personId: home.personIds.office, reason: '钥匙丢了' },
    other: { personId: home.personIds.office, reason: '钥匙坏了' },
  }),
  'identity.requirePasskeys': async ({ home }) => ({
    voice: home.speak('security'),
    input: { required: true, graceDays: 90, reason: '等保要求' },
    other: { required: true, graceDays: 89, reason: '等保要求' },
  }),
} satisfies Partial<Makers<'identity'>>

/** Somebody new at a console who keeps passkeys there; the three who are there already keep none. */
const newAuditor = async ({ ask, atConsole, home }: TestWorld): Promise<Voice> => {
  const name = `auditor-${ulid()}`
  await seater(ask, home.speak)(name, { role: 'audit' })
  return await atConsole(name)
}

/** One with two passkeys, about to use the first. */
const provingAuditor = async (world: TestWorld) => {
  const { ask } = world
  const voice = await newAuditor(world)
  const key = await keepPasskey(ask, voice, '指纹')
  const { id: removable } = await keepPasskey(ask, voice, '备用钥匙')
  return { voice, removable, assertion: key.use(await challengeToUse(ask, voice)) }
}
