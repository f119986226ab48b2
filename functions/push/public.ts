export { type CodeOrder, type Enqueuer, enqueuer, type MessageOrder } from './enqueue'
export { pushStore } from './store'
