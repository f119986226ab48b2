export default definePageConfig({ navigationBarTitleText: '谁来学' })
