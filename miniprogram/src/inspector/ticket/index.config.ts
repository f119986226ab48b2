export default definePageConfig({ navigationBarTitleText: '打印小票' })
