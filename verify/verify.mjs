#!/usr/bin/env node
// Verifies offline what a market supervision bureau handed out (docs/evidence-format.md). Node 20 or newer, nothing else.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readHeads, verify } from './core.mjs'
import { printedHead } from './seen.mjs'
import { tell } from './tell.mjs'
import { Fault } from './words.mjs'

const usage = `用法：node verify.mjs 凭证.json [文书.pdf] [选项]

  凭证.json            存证凭证、整本日志或日志头文件
  文书.pdf             要核对的文书
  --keys 日志头.json   局里公布的日志头文件（网址 /s/log/<区号>.json），用里面的公钥
  --fingerprint 指纹   局里公布的公钥指纹，64 位
  --seen 日志头.json   您以前留下的日志头，核对历史没有被改写
  --size 条数 --root 根  文书上印的存证日志，同样核对

结果：0 真实；1 有改动；2 不能下结论；64 用法不对`

const verdicts = { genuine: ['真实', 0], forged: ['有改动', 1], undecided: ['不能下结论', 2] }

const asked = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      keys: { type: 'string' },
      fingerprint: { type: 'string', multiple: true },
      seen: { type: 'string' },
      size: { type: 'string' },
      root: { type: 'string' },
    },
  })
  const [file, pdf, ...more] = positionals
  if (!file || more.length > 0) throw new Error(usage)
  return { ...values, file, pdf }
}

const main = async () => {
  const { file, pdf, keys, fingerprint = [], seen, size, root } = asked()
  const published = keys ? await readHeads(await readFile(keys)) : { keyIds: [] }
  const kept = seen ? await readHeads(await readFile(seen)) : undefined
  const result = await verify({
    bytes: await readFile(file),
    pdf: pdf ? await readFile(pdf) : undefined,
    trusted: [...published.keyIds, ...fingerprint],
    seen: kept?.head ?? printedHead(size, root),
  })
  const [said, code] = verdicts[result.verdict]
  process.stdout.write(`${[said, ...result.faults.map(({ words }) => words), ...tell(result)].join('\n')}\n`)
  return code
}

process.exitCode = await main().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  return error instanceof Fault ? 1 : 64
})
