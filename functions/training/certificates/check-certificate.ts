import { dayOf } from '@app/rules/time/day'
import { isInForce } from '@app/rules/training/certificate'
import type { CertificateOfDistrict } from '@app/types/training/exam'
import { type Asked, given, type Refused, refuse } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import { ofDistrict } from './list-certificates'

type Input = { readonly number: string; readonly code: string }
type Checked = CertificateOfDistrict & { readonly isInForce: boolean }

/** Whether a certificate that somebody shows is one of ours: by its number and its code together. */
export const checkCertificate = given(
  async ({ store }: TrainingDeps, { actor, input, at }: Asked<Input>): Promise<Checked | Refused> => {
    const { number, code } = input
    const known = await store.numbers.get({ district: actor.district, number })
    const certificate = known && (await store.certificates.get(known))
    if (certificate?.code !== code) return refuse('training.certificateUnknown')
    return { ...ofDistrict(certificate), isInForce: isInForce(certificate, dayOf(at.toISOString())) }
  },
)
