import { createHash } from 'node:crypto'
import { fullDate } from '@app/rules/time/day'
import { runJobStep } from '../../platform/job-step'
import type { Worker } from '../../platform/reaction'
import { refuse } from '../../platform/verb'
import type { CertificatePaper, TrainingWorkDeps } from '../deps'
import type { StoredCertificate } from '../people/store'
import { readCertificateMessage } from '../reactions'

const paperOf = (certificate: StoredCertificate, bureauName: string): CertificatePaper => {
  const { number, code, name, shopName, title, score, full, issuedOn, validUntil } = certificate
  return {
    ...{ number, code, name, shopName, title, bureauName },
    score: `${score} 分（满分 ${full} 分）`,
    issuedOn: fullDate(issuedOn),
    validUntil: fullDate(validUntil),
  }
}

/** Draws a certificate and keeps it with its hash. Equal records give equal bytes: a repeat overwrites like with like. */
export const renderCertificate =
  (deps: TrainingWorkDeps): Worker =>
  async (message) => {
    const of = readCertificateMessage(message)
    const certificate = await deps.store.certificates.get(of)
    if (!certificate || certificate.paper) return
    const { district, number } = of
    const home = await deps.bureaus.district(district)
    const body = await deps.drawCertificate(paperOf(certificate, home?.bureauName ?? ''))
    const sha256 = createHash('sha256').update(body).digest('hex')
    const objectKey = `D/${district}/certificates/${number}-${sha256.slice(0, 16)}.pdf`
    await deps.objects.put({ key: objectKey, body, contentType: 'application/pdf' })
    const step = { district, operation: 'training.renderCertificate', key: `paper-${number}`, at: deps.clock() }
    await runJobStep(deps.kernel)(step, async () => {
      const current = await deps.store.certificates.get(of)
      if (!current || current.paper) return refuse('training.certificateUnknown')
      const paper = { objectKey, sha256, bytes: body.byteLength }
      const writes = [deps.store.certificates.replace({ ...current, paper })]
      return { answer: {}, writes, subject: `certificate:${number}` }
    })
  }
