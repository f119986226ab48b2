import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MadeLog, makeLog, newSigner, pdfOf } from './testing/make-log'
import { verifierFolder } from './testing/separate-verifier'

let folder: string
let log: MadeLog
let older: MadeLog
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
  const signer = newSigner()
  log = await makeLog([5, 8, 20], [signer])
  older = await makeLog([5, 8], [signer])
  const proof = log.proofs.find(({ n }) => n === 0)?.text ?? ''
  const files = {
    'proof.json': proof,
    'log.json': log.log,
    'head.json': canonicalJson(log.headFile),
    'middle.json': canonicalJson({ ...older.headFile, head: log.heads[1] }),
    'older.json': canonicalJson({ ...older.headFile, head: log.heads[0] }),
    'forged.json': proof.replace('2026-11-24T01:00', '2026-11-24T01:01'),
    'document.pdf': pdfOf(0, 1),
    'corrected.pdf': pdfOf(0, 2),
    'other.pdf': pdfOf(1, 1),
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
})
afterAll(() => rm(folder, { recursive: true }))

const run = (...words: readonly string[]) => {
  const script = fileURLToPath(new URL('verify.mjs', verifierFolder))
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { cwd: folder, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('the command that verifies', () => {
  it('says that a document is genuine, which it is and what became of it', () => {
    const { status, said } = run('proof.json', 'document.pdf', '--keys', 'head.json')
    expect(said).toContain('真实\n')
    expect(said).toContain('PDF 与存证一致：云市监检〔2026〕00000 第 1 版')
    expect(said).toContain('注意：之后有更正，最新的是第 2 版')
    expect(said).toContain('从 2026-11-24 09:05 的日志（5 条）一路接下来，没有改动')
    expect(status).toBe(0)
  })

  it.each([
    [['proof.json', 'corrected.pdf', '--keys', 'head.json'], 0, '第 2 版'],
    [['log.json', '--keys', 'head.json'], 0, '共 33 条'],
    [['head.json', '--keys', 'head.json'], 0, '真实'],
    [['proof.json', '--keys', 'head.json', '--seen', 'older.json'], 0, '和您手里的日志头一致'],
    [['log.json', '--keys', 'head.json', '--seen', 'middle.json'], 0, '和您手里的日志头一致'],
    [['proof.json', '--keys', 'head.json', '--seen', 'middle.json'], 2, '未能和您手里的日志头比较'],
    [['proof.json', '--size', '5', '--root', 'ab'.repeat(16)], 1, '日志头和您手里的对不上'],
    [['proof.json', '--size', '五', '--root', 'ab'.repeat(16)], 1, '写法不对'],
    [['proof.json', 'other.pdf', '--keys', 'head.json'], 1, '不是凭证所证明的文书'],
    [['forged.json', '--keys', 'head.json'], 1, '不在签过名的日志里'],
    [['document.pdf'], 1, '不是一份完整的凭证'],
    [['proof.json', '--fingerprint', 'ab'.repeat(32)], 1, '不是局里公布的公钥'],
    [['proof.json', 'document.pdf'], 2, '请用局里公布的公钥核对'],
    [[], 64, '用法'],
    [['nowhere.json'], 64, 'nowhere.json'],
  ] as const)('answers %j with %i', (words, code, said) => {
    const answer = run(...words)
    expect(answer.said).toContain(said)
    expect(answer.status).toBe(code)
  })

  it('believes the fingerprint that came another way', () => {
    const { keyId = '' } = log.headFile.keys[0] ?? {}
    expect(run('proof.json', 'document.pdf', '--fingerprint', keyId).status).toBe(0)
  })

  it('compares what a document prints: how large the log was, and the first digits of its root', () => {
    const { size, root = '' } = log.heads[0] ?? {}
    const { status, said } = run('proof.json', '--keys', 'head.json', '--size', `${size}`, '--root', root.slice(0, 32))
    expect(said).toContain('和您手里的日志头一致')
    expect(status).toBe(0)
  })

  it('shows that what it holds is older than what was seen', () => {
    expect(run('older.json', '--keys', 'head.json', '--seen', 'head.json').said).toContain('比您手里的还旧')
  })
})
