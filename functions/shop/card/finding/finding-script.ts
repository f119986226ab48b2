import { createHash } from 'node:crypto'
import { paperLimits } from '@app/types/rectification/values'
import { markup } from '../page-html'

/**
 * The page's only program: makes photographs small enough on the phone itself, shows them, and puts them into the form
 * as base64. Without it the form sends words alone, and says so.
 */
const program = `
(function(){
var most=${paperLimits.photoBytes},many=${paperLimits.photos};
var pick=document.getElementById('pick'),list=document.getElementById('shots'),note=document.getElementById('shot-note'),form=document.getElementById('answer');
if(!pick||!form||!window.HTMLCanvasElement)return;
document.getElementById('photo-part').hidden=false;
var shots=[];
function draw(){list.textContent='';shots.forEach(function(s,n){var li=document.createElement('li'),img=document.createElement('img'),b=document.createElement('button');
img.src='data:image/jpeg;base64,'+s;img.alt='第'+(n+1)+'张照片';b.type='button';b.textContent='删去';b.onclick=function(){shots.splice(n,1);draw()};
var f=document.createElement('input');f.type='hidden';f.name='photo';f.value=s;li.append(img,b,f);list.append(li)});
pick.disabled=shots.length>=many;note.textContent=shots.length>=many?'最多 '+many+' 张，要换请先删去一张':''}
function small(img,side,q){var k=Math.min(1,side/Math.max(img.naturalWidth,img.naturalHeight)),c=document.createElement('canvas');
c.width=Math.max(1,Math.round(img.naturalWidth*k));c.height=Math.max(1,Math.round(img.naturalHeight*k));c.getContext('2d').drawImage(img,0,0,c.width,c.height);
return c.toDataURL('image/jpeg',q).split(',')[1]||''}
pick.onchange=function(){var file=pick.files&&pick.files[0];if(!file)return;note.textContent='正在处理照片';
var r=new FileReader();r.onerror=function(){note.textContent='这张照片打不开，请重拍'};
r.onload=function(){var img=new Image();img.onerror=r.onerror;img.onload=function(){
var tries=[[1600,.7],[1280,.6],[1024,.55],[800,.5],[640,.4]],got='';
for(var i=0;i<tries.length;i++){got=small(img,tries[i][0],tries[i][1]);if(got&&got.length*3/4<=most)break}
pick.value='';if(!got||got.length*3/4>most){note.textContent='这张照片太大，请重拍';return}
shots.push(got);draw()};img.src=r.result};r.readAsDataURL(file)};
form.onsubmit=function(){var b=document.getElementById('send');b.disabled=true;b.textContent='正在提交'};
window.onpageshow=function(){var b=document.getElementById('send');b.disabled=false};
})()`.trim()

export const findingScript = markup(`<script>${program}</script>`)
export const findingScriptHash = `sha256-${createHash('sha256').update(program).digest('base64')}`
