import {it} from 'vitest'
import {segmentsOf} from '/work/main/test/segments.ts'
import {readDocument} from '/work/main/src/pipeline/read-document.ts'
const cases: Record<string,string> = {
 quotes: '> '.repeat(3000)+'a', items: '- '.repeat(3000)+'a', quotes2: '>'.repeat(20000)+'a',
 stars: '*a **b '.repeat(20000), starsNest: '*'.repeat(20000)+'a'+'*'.repeat(20000), brackets: '['.repeat(20000)+'a'+']'.repeat(20000), links:'[a]('.repeat(20000), imgs:'![a]('.repeat(5000), spans: '<b>'.repeat(20000), tables: '|'.repeat(20000)+'\n'+'|-'.repeat(20000)+'|\n', tilde:'~'.repeat(20000), under:'_a'.repeat(20000), foot:'[^a]: '.repeat(5000)
}
for (const [n,t] of Object.entries(cases)) it(n,()=>{ const s=performance.now(); try { segmentsOf(t); readDocument({slug:'a',locale:'de-DE',path:'/a',file:'a'} as never,{text:t,hasByteOrderMark:false,trouble:[]} as never,true); console.log(n,Math.round(performance.now()-s)) } catch(e){ console.log(n,'THROWS',String(e).slice(0,100),Math.round(performance.now()-s)) } },120000)
