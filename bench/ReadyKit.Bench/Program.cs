using ReadyKit.Bench;

// "serve <kind> <url> <database>" is what the load run starts as processes of their own.
if (args is ["serve", var kind, var url, var database])
{
    await (kind == "readykit" ? ReadyKitServer.RunAsync(url, database) : PlainServer.RunAsync(url, database));
    return 0;
}

return await LoadRun.RunAsync();
