"""Head and tail of our HTML pages: style and script stand in the page, and nothing else may be loaded or run."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import Final

_STYLE: Final = """
:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{font:15px/1.45 system-ui,sans-serif;margin:1.5rem;max-width:110rem}
table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;text-align:left;vertical-align:top;
border-bottom:1px solid #8885}th button{font:inherit;font-weight:600;background:none;border:0;padding:0;cursor:pointer}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.tools{display:flex;gap:1rem;flex-wrap:wrap}.error td{color:#b3261e}small{opacity:.85}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:2rem}.sides p,.sides li{margin:.25rem 0;white-space:pre-wrap}
[data-k]{border-radius:.2rem;cursor:pointer}.must{background:#2e7d3233}.nice{background:#1565c033}
.half{border-bottom:2px dashed}
.missing{background:none;border-bottom:2px dotted #b3261e}.lit{outline:2px solid #e65100;background:#ffb74d66}
.sides h4{margin:.75rem 0 .25rem}.sides ul{margin:.25rem 0;padding-left:1.1rem}
.dropped{opacity:.72}.dropped small{opacity:1}:focus-visible{outline:3px solid #e65100}
@media(max-width:50rem){body{margin:.75rem}.sides{grid-template-columns:1fr}
.sides>*{min-width:0;overflow-wrap:anywhere}
table,thead,tbody,tr,td{display:block}thead tr{display:flex;flex-wrap:wrap;gap:.25rem .75rem}
th{border:0;padding:.35rem 0}tr{padding:.5rem 0;border-bottom:1px solid #8885}td{border:0;padding:.1rem 0}
[hidden]{display:none}}
@media print{body{margin:0;font-size:10pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}.tools{display:none}
tr,p,li{break-inside:avoid}h2,h3,h4{break-after:avoid}.lit{outline:0;background:none}}
"""
_SCRIPT: Final = """
const $=q=>[...document.querySelectorAll(q)],table=document.querySelector('#postings');
if(table){const body=table.tBodies[0],rows=[...body.rows],text=rows.map(r=>r.textContent.toLowerCase());
const s=document.querySelector('#search'),f=document.querySelector('#fit'),a=document.querySelector('#alone');
const show=()=>{let n=0;const words=s.value.toLowerCase().split(/\\s+/).filter(Boolean);rows.forEach((r,i)=>{
const fit=parseFloat(r.cells[0].dataset.v);r.hidden=!(words.every(w=>text[i].includes(w))&&(fit<0||fit>=(+f.value||0))
&&!(a.checked&&r.classList.contains('like')));n+=!r.hidden});
document.querySelector('#count').textContent=n+' of '+rows.length+' postings'};
[s,f,a].forEach(e=>e.addEventListener('input',show));show();
const value=(r,c)=>{const d=r.cells[Math.min(c,r.cells.length-1)];
return d.dataset.v!==undefined?parseFloat(d.dataset.v):d.textContent.toLowerCase()};
const heads=[...table.tHead.rows[0].cells];
heads.forEach((th,c)=>th.firstChild.addEventListener('click',()=>{
const down=th.getAttribute('aria-sort')!=='descending';
heads.forEach(o=>o.removeAttribute('aria-sort'));
th.setAttribute('aria-sort',down?'descending':'ascending');const sign=down?-1:1;
body.append(...rows.map((r,i)=>[value(r,c),i,r]).sort((x,y)=>{const p=typeof x[0],q=typeof y[0];
return p!==q?(p==='number'?-1:1):x[0]<y[0]?-sign:x[0]>y[0]?sign:x[1]-y[1]}).map(x=>x[2]))}))}
const light=(e,on)=>{const ks=e.dataset.k.split(' ');
$('[data-k]').forEach(o=>{if(o.dataset.k.split(' ').some(k=>ks.includes(k)))
o.classList.toggle('lit',on)})};
$('[data-k]').forEach(e=>{e.tabIndex=0;['mouseenter','focus'].forEach(v=>e.addEventListener(v,()=>light(e,true)));
['mouseleave','blur'].forEach(v=>e.addEventListener(v,()=>light(e,false)))});
"""


def page_head(title: str) -> bytes:
    """Return a page up to its content; its policy lets only our own style and script work, and nothing be loaded."""
    policy = f"default-src 'none'; style-src '{_hash(_STYLE)}'; script-src '{_hash(_SCRIPT)}'; base-uri 'none'"
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}; form-action \'none\'">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body><main>"
    ).encode("utf-8", "replace")


def page_tail() -> bytes:
    """Return what follows the content."""
    return f"</main><script>{_SCRIPT}</script></body></html>\n".encode()


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
