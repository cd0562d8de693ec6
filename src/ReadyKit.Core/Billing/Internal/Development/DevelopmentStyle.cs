namespace ReadyKit.Billing.Internal.Development;

/// <summary>The look of the development provider's pages.</summary>
internal static class DevelopmentStyle
{
    public static DevelopmentHtml Css { get; } = DevelopmentHtml.Constant(
        """
        :root{--bg:#fafafa;--surface:#fff;--text:#18181b;--muted:rgba(24,24,27,.64);--line:rgba(24,24,27,.1);--edge:rgba(24,24,27,.2);--primary:#18181b;--on-primary:#fff;--accent:#c2410c;--accent-dot:#f97316;--accent-bg:#fff4ec;--error:#dc2626;--ok:#16a34a}
        @media (prefers-color-scheme:dark){:root{--bg:#09090b;--surface:#131316;--text:#ededf0;--muted:rgba(237,237,240,.62);--line:rgba(237,237,240,.1);--edge:rgba(237,237,240,.2);--primary:#fafafa;--on-primary:#18181b;--accent:#fb923c;--accent-dot:#fb923c;--accent-bg:#24170d;--error:#f87171}}
        *{box-sizing:border-box}
        body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--bg);color:var(--text);font:14px/1.5 "Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-font-smoothing:antialiased}
        .top{display:flex;align-items:center;justify-content:space-between;gap:16px;padding:16px 24px;border-bottom:1px solid var(--line);background:var(--surface)}
        .brand{display:flex;align-items:center;gap:10px;font-weight:620;font-size:15px;text-decoration:none}
        .mark{display:grid;place-items:center;width:26px;height:26px;border-radius:7px;background:var(--primary);color:var(--on-primary);font-size:13px;font-weight:700}
        .badge{color:var(--accent);background:var(--accent-bg);border-radius:99px;padding:4px 12px;font-size:12px;font-weight:600;text-decoration:none;white-space:nowrap}
        main{flex:1;width:100%;max-width:1040px;margin:0 auto;padding:40px 24px}
        .narrow{max-width:480px;margin:40px auto 0}
        footer{padding:24px;text-align:center;color:var(--muted);font-size:13px}
        h1{margin:0;font-size:22px;line-height:1.3;font-weight:650;letter-spacing:-.01em}
        h2{margin:0;font-size:15px;font-weight:620}
        p{margin:0}
        .lead{margin-top:4px;color:var(--muted)}
        .muted{color:var(--muted)}
        .small{font-size:13px}
        .price{margin-top:20px;font-size:36px;line-height:1.15;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
        .price small{font-size:14px;font-weight:400;letter-spacing:0;color:var(--muted)}
        .card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:24px}
        .card+.card,.banner+.card,.card+form,form+.card{margin-top:16px}.stack>*+*{margin-top:4px}
        .split{display:grid;grid-template-columns:minmax(0,1fr) 420px;gap:64px;align-items:start;padding-top:24px}
        .lines{margin:28px 0 0;border-top:1px solid var(--line)}
        .lines div{display:flex;justify-content:space-between;gap:16px;padding:12px 0;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
        .lines dt{color:var(--muted)}.lines dd{margin:0;text-align:right}
        .lines div.total{border:0;font-weight:620}.lines div.total dt{color:inherit}
        .cardface{display:flex;align-items:center;justify-content:space-between;margin:16px 0 20px;padding:12px 14px;border:1px solid var(--edge);border-radius:8px;font-variant-numeric:tabular-nums}
        .buttons{display:flex;flex-wrap:wrap;gap:8px;margin-top:20px}
        .column{flex-direction:column}
        .column button{width:100%}
        .or{display:flex;align-items:center;gap:12px;margin:20px 0 12px;color:var(--muted);font-size:13px}
        .or::before,.or::after{content:"";flex:1;border-top:1px solid var(--line)}
        .pair{display:grid;grid-template-columns:2fr 3fr;gap:8px}.pair button{padding:0 8px;white-space:nowrap}
        button,.button{display:inline-flex;align-items:center;justify-content:center;min-height:40px;padding:0 16px;border:1px solid var(--edge);border-radius:8px;background:transparent;color:var(--text);font:inherit;font-weight:550;text-decoration:none;cursor:pointer}
        button:hover,.button:hover{background:var(--line)}
        button:focus-visible,a:focus-visible{outline:2px solid var(--accent-dot);outline-offset:2px}
        .primary{background:var(--primary);border-color:var(--primary);color:var(--on-primary)}
        .primary:hover{background:var(--primary);opacity:.88}
        .danger{border-color:var(--error);color:var(--error)}
        .plain{border-color:transparent;color:var(--muted)}
        .slim{min-height:32px;padding:0 12px;font-size:13px}
        .banner{margin-bottom:20px;padding:12px 16px;border:1px solid var(--accent-dot);border-radius:10px;background:var(--accent-bg)}
        .banner.bad{border-color:var(--error);background:transparent}
        .head{display:flex;flex-wrap:wrap;align-items:flex-start;justify-content:space-between;gap:16px;margin-bottom:24px}
        .card>.head{margin-bottom:0}.card>.head+.price{margin-top:8px}
        .row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 16px;padding:14px 0;border-top:1px solid var(--line)}
        .row:first-of-type{border-top:0}.row:last-child{padding-bottom:0}
        .row .grow{flex:1;min-width:0;overflow-wrap:anywhere}
        .card>h2+.row,.card>h2+p{margin-top:8px}
        .status{display:inline-flex;align-items:center;gap:6px;font-size:13px;white-space:nowrap}
        .dot{width:7px;height:7px;border-radius:50%;background:var(--muted)}
        .dot.ok{background:var(--ok)}.dot.warn{background:var(--accent-dot)}.dot.bad{background:var(--error)}
        .empty{padding:24px 0;text-align:center;color:var(--muted)}
        form{margin:0}
        a{color:inherit}
        @media (max-width:820px){main{padding:24px 16px}.top{padding:12px 16px}.split{grid-template-columns:1fr;gap:24px;padding-top:0}.card{padding:20px 16px}.head .button{width:100%}.row .grow{flex-basis:100%}.status{white-space:normal}.buttons>*{flex:1 1 auto}}
        """);
}
