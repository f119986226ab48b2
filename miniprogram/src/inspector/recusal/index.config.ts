export default definePageConfig({ navigationBarTitleText: '回避申请' })
