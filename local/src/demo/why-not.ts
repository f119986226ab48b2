import { holdsData, isHalfFilled } from '../start/data-folder'
import { alreadyRunning } from '../start/running'

/** A sentence for people when no demo can be made in this folder: it is in use, or holds what somebody made. */
export const whyNot = async (folder: string, fresh: boolean): Promise<string | undefined> => {
  const running = await alreadyRunning(folder)
  if (running) {
    return `数据正在使用（进程 ${running.pid}，${running.url}）。先在那个窗口按 Ctrl-C，再造演示数据。
The data are in use (process ${running.pid}, ${running.url}). Press Ctrl-C in that window first.`
  }
  if (fresh || !holdsData(folder) || isHalfFilled(folder)) return undefined
  return `${folder} 里已经有数据。要清空重造：加 --fresh；要留着：用 --folder 换一个地方。
There are data in ${folder}. To throw them away add --fresh; to keep them choose another --folder.`
}
