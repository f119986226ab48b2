export default definePageConfig({ navigationBarTitleText: '这家店' })
