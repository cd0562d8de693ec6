using ReadyKit.Jobs.TestApp;

return await WorkerApp.Create(args).RunReadyKitAsync(args);
