export { type AskOutbox, askOutbox } from './ask-outbox'
export { type CodeOrder, type Enqueuer, enqueuer, type MessageOrder } from './enqueue'
export { pushStore } from './store'
